package org.zhunsheng.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 照规矩办事的统一认证：公布的地址与密钥、一次性的授权码、核对 PKCE 与客户端。可以吩咐它把令牌写错。 */
public final class FakeProvider implements AutoCloseable {

    /** 令牌怎样写：照规矩、改过的、没有签名的、别的密钥签的。 */
    public enum Signature {
        RIGHT,
        NONE,
        STRANGER
    }

    private final HttpServer server;
    private final RSAKey key = key();
    private final RSAKey stranger = key();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    public String subject = "subject-1";
    public Signature signature = Signature.RIGHT;
    public UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    /** 停了：连得上，不回答就断开。 */
    public boolean down;
    /** 换令牌时收到的 PKCE 原文，最近一次。 */
    public @Nullable String verifier;

    public FakeProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"]}
                """.formatted(issuer());
    }

    /** 人在那边登录了：答转回来的网址。没有 PKCE、state 或 nonce 的请求不受理。 */
    public URI signIn(String authorize) {
        Map<String, String> request = parameters(URI.create(authorize).getRawQuery());
        for (String needed : new String[] {"client_id", "redirect_uri", "state", "nonce", "code_challenge"})
            if (!request.containsKey(needed)) throw new AssertionError("the request lacks " + needed);
        if (!"S256".equals(request.get("code_challenge_method"))) throw new AssertionError("PKCE must be S256");
        String code = UUID.randomUUID().toString();
        codes.put(code, request);
        return URI.create(request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        if (down) {
            exchange.close();
            return;
        }
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        verifier = sent.get("code_verifier");
        boolean right = asked != null
                && sent.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                && challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!right || asked == null) answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
        else answer(exchange, 200, """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                    """.formatted(idToken(asked)));
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("client:secret".getBytes(StandardCharsets.UTF_8));
    }

    private String idToken(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet set = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience(asked.get("client_id"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("auth_time", now.getEpochSecond())
                        .claim("nonce", asked.get("nonce"))
                        .claim("email", "somebody@example.cn"))
                .build();
        if (signature == Signature.NONE) return new PlainJWT(set).serialize();
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key-1").build(), set);
            signed.sign(new RSASSASigner(signature == Signature.RIGHT ? key : stranger));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2)
                .collect(Collectors.toMap(
                        one -> one[0],
                        one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        HashMap::new));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
