package org.zhunsheng.server.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 谁看得到测量：出示了密钥的；没有设密钥的，本机直接来的。经反向代理转来的也从本机来，不算。 */
@Component
class MetricsAccess {

    private static final String BEARER = "Bearer ";

    private final String secret;

    MetricsAccess(OperationSettings settings) {
        this.secret = settings.secret();
    }

    boolean allows(HttpServletRequest request) {
        if (secret.isEmpty()) return isLoopback(request.getRemoteAddr()) && !isForwarded(request);
        String shown = request.getHeader("Authorization");
        return shown != null
                && shown.startsWith(BEARER)
                && MessageDigest.isEqual(bytes(shown.substring(BEARER.length())), bytes(secret));
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return Stream.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via")
                .anyMatch(name -> request.getHeader(name) != null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException strange) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
