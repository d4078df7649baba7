package org.zhunsheng.server.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.web.Refused;

/** 签发者公布的各个地址与密钥：用到时才去取，取到的用一小时。那边停了，本系统照常启动，口令照常登录。 */
@Component
class Discovery {

    static final int TIMEOUT = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LARGEST = 1 << 20;
    /** 只认公钥签名：没有签名的、用共享密钥的都不认。 */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final OidcSettings settings;
    private final Clock clock;
    private volatile @Nullable Found found;

    Discovery(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    record Found(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {}

    Found found() {
        if (!settings.enabled()) throw new Refused(OidcProblem.OFF);
        Found known = found;
        if (known == null || known.at().plus(KEPT).isBefore(clock.instant())) found = known = discover();
        return known;
    }

    private Found discover() {
        Issuer issuer = new Issuer(settings.issuer());
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST))
                    .build();
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    new ClientID(settings.clientId()),
                    new JWSVerificationKeySelector<>(ALGORITHMS, keys),
                    null);
            return new Found(metadata, validator, clock.instant());
        } catch (IOException | GeneralException failed) {
            throw down(failed);
        }
    }

    Refused down(Exception failed) {
        LOG.warn("P-677 the single sign-on cannot be reached: {}", String.valueOf(failed.getMessage()));
        return new Refused(OidcProblem.DOWN);
    }
}
