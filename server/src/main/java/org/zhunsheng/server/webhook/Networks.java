package org.zhunsheng.server.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 哪些地址可以送：公网的，与管理员明白许可的网段。本机、内部网、链路本地（云的元数据在那里）、保留的、换一种写法藏着别的地址的，一概不送。
 */
@Component
class Networks {

    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23", // Teredo 等，里面可以写着别的地址
                    "2001:db8::/32",
                    "2002::/16", // 6to4，同上
                    "3fff::/20")
            .map(Network::of)
            .toList();

    /** IPv6 里公网的只有这一段；映射、转换、唯一本地、链路本地的都在外面。 */
    private static final Network PUBLIC = Network.of("2000::/3");

    private static final int IPV6 = 16;

    private final List<Network> allowed;

    Networks(WebhookSettings settings) {
        this.allowed = settings.networks().stream().map(Network::of).toList();
    }

    boolean open(InetAddress address) {
        if (allowed.stream().anyMatch(one -> one.contains(address))) return true;
        if (address.getAddress().length == IPV6 && !PUBLIC.contains(address)) return false;
        return CLOSED.stream().noneMatch(one -> one.contains(address));
    }
}
