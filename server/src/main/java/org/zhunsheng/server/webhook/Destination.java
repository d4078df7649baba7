package org.zhunsheng.server.webhook;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.zhunsheng.server.web.Refused;

/**
 * 送到哪里，由网址拆出。
 *
 * @param host 主机名，证书按它核对
 * @param path 路径与参数，以 / 开头
 */
record Destination(boolean secure, String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LONGEST = 1000;
    private static final int PORTS = 65_535;

    /** 不能用的网址，拒绝。 */
    static Destination of(String url, boolean plainAllowed) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            boolean known = secure || plainAllowed && scheme.equals("http");
            boolean bare = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (host == null
                    || !known
                    || !bare
                    || url.length() > LONGEST
                    || uri.getPort() == 0
                    || uri.getPort() > PORTS) throw new Refused(WebhookProblem.URL);
            int usual = secure ? HTTPS : HTTP;
            return new Destination(secure, ascii(host), uri.getPort() < 0 ? usual : uri.getPort(), path(uri));
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new Refused(WebhookProblem.URL);
        }
    }

    private static String ascii(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : IDN.toASCII(host);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        // 网址里的汉字：写成 %XX
        return URI.create(path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                .toASCIIString();
    }

    /** Host 首部：不是平常的端口要写出来。 */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }
}
