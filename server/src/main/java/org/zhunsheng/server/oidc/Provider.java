package org.zhunsheng.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;

/** 统一认证的服务器：去那里的网址，回来时用授权码换身份。 */
@Component
public class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final OidcSettings settings;
    private final Discovery discovery;

    Provider(OidcSettings settings, Discovery discovery) {
        this.settings = settings;
        this.discovery = discovery;
    }

    public boolean enabled() {
        return settings.enabled();
    }

    public String name() {
        return settings.name();
    }

    /** 本系统对外的网址；没有设的用请求里的。 */
    public URI back(String requested) {
        String address = settings.address();
        return URI.create((address == null || address.isBlank() ? requested : address) + "/sign-in/oidc/back");
    }

    /** 去登录的网址；{@code again} 是要那边重新问一遍口令。 */
    public URI authorize(Handshake.Started started, URI back, boolean again) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), client(), back)
                .endpointURI(discovery.found().metadata().getAuthorizationEndpointURI())
                .state(new State(started.state()))
                .nonce(new Nonce(started.nonce()))
                .codeChallenge(new CodeVerifier(started.verifier()), CodeChallengeMethod.S256);
        return (again ? request.maxAge(0) : request).build().toURI();
    }

    /** 用授权码换身份：令牌的签名、签发者、受众、期限与 nonce 都要对。 */
    public Identity exchange(String code, Handshake.Started started, URI back) {
        Discovery.Found found = discovery.found();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(
                    request(found, code, started, back).send());
            if (!(answer instanceof OIDCTokenResponse tokens)) throw refused("the token endpoint refused the code");
            return identity(
                    found.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(started.nonce())));
        } catch (IOException down) {
            throw discovery.down(down);
        } catch (ParseException | BadJOSEException | JOSEException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    private HTTPRequest request(Discovery.Found found, String code, Handshake.Started started, URI back) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(started.verifier()));
        URI endpoint = found.metadata().getTokenEndpointURI();
        String secret = settings.clientSecret();
        TokenRequest request = secret == null || secret.isBlank()
                ? new TokenRequest.Builder(endpoint, client(), grant).build()
                : new TokenRequest.Builder(endpoint, new ClientSecretBasic(client(), new Secret(secret)), grant)
                        .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(Discovery.TIMEOUT);
        http.setReadTimeout(Discovery.TIMEOUT);
        http.setFollowRedirects(false);
        return http;
    }

    /** 令牌也给别的客户端的，要写明是发给我们的（azp）；写了别人的不认。 */
    private boolean ours(IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        return party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(settings.clientId());
    }

    private Identity identity(IDTokenClaimsSet claims) {
        if (!ours(claims)) throw refused("the token was issued to another client");
        Date at = claims.getAuthenticationTime();
        Stream<String> amr =
                claims.getAMR() == null ? Stream.of() : claims.getAMR().stream().map(Object::toString);
        Stream<String> acr = Stream.ofNullable(claims.getACR()).map(Object::toString);
        List<String> accepted = settings.secondFactor();
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                at == null ? Instant.EPOCH : at.toInstant(),
                Stream.concat(amr, acr).anyMatch(accepted::contains));
    }

    /** 回答不对；原因只进日志。 */
    private static Refused refused(String reason) {
        LOG.warn("P-676 single sign-on refused: {}", reason.replaceAll("\\p{Cntrl}", " "));
        return new Refused(OidcProblem.REFUSED);
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }
}
