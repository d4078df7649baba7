package org.zhunsheng.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.server.web.Refused;

/** security.md 第 33 条：向外送的，只到公网与许可的网段。 */
class NetworksTest {

    private static final WebhookSettings STRICT = new WebhookSettings(List.of(), false, Duration.ofSeconds(1), 3);
    private static final Post POST = new Post(new Networks(STRICT), STRICT);
    private static final Message MESSAGE = new Message("zs-1-1", 1, "{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:7f00::1",
                "2001:db8::1",
                "100::1"
            })
    void requirement33NothingIsSentToAClosedAddress(String address) throws UnknownHostException {
        assertEquals(false, new Networks(STRICT).open(InetAddress.getByName(address)));
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertEquals(
                "P-976",
                POST.send("https://" + host + "/", Secrets.fresh(), MESSAGE).code());
        assertEquals("P-976", code(() -> POST.check("https://" + host + "/")), "and it is said when it is written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/", "https://2130706433/", "https://127.1/", "https://0x7f.1/"})
    void requirement33OtherWaysToWriteThisMachine(String url) {
        assertEquals(false, POST.send(url, Secrets.fresh(), MESSAGE).accepted());
        assertEquals(0, POST.send(url, Secrets.fresh(), MESSAGE).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "114.114.114.114", "172.32.0.1", "2400:3200::1", "2606:4700::1111"})
    void thePublicOnesAreOpen(String address) throws UnknownHostException {
        assertEquals(true, new Networks(STRICT).open(InetAddress.getByName(address)));
    }

    @Test
    void onlyTheListedNetworkIsOpenedAndNothingBeside() throws UnknownHostException {
        Networks some = new Networks(
                new WebhookSettings(List.of("10.2.0.0/16", "fd00:1::/32"), false, Duration.ofSeconds(1), 3));
        assertEquals(true, some.open(InetAddress.getByName("10.2.255.1")));
        assertEquals(true, some.open(InetAddress.getByName("fd00:1::7")));
        assertEquals(false, some.open(InetAddress.getByName("10.3.0.1")));
        assertEquals(false, some.open(InetAddress.getByName("fd00:2::7")));
        assertEquals(false, some.open(InetAddress.getByName("169.254.169.254")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.2.0.0/33", "10.2.0.0/-1", "intranet.example", "10.2.0.0/x", "", "10.2.0.0/16/8"})
    void aNetworkThatIsWrittenWrongStopsTheStart(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://receiver.example.cn/",
                "ftp://receiver.example.cn/",
                "https://user:secret@receiver.example.cn/",
                "https://receiver.example.cn/#x",
                "receiver.example.cn",
                "https:///in",
                "https://receiver.example.cn:99999/",
                "https://receiver.example.cn/a b",
                "javascript:alert(1)",
                "https://rec eiver/",
                "https://receiver.example.cn/\r\nHost: x"
            })
    void requirement33AnAddressThatIsNoPlainHttpsUrlIsRefused(String url) {
        assertEquals("P-975", code(() -> POST.check(url)));
        assertEquals("P-975", POST.send(url, Secrets.fresh(), MESSAGE).code());
    }

    @Test
    void theAddressIsSplitAsItIsWritten() {
        assertEquals(
                new Destination(true, "receiver.example.cn", 8443, "/in?a=1"),
                Destination.of("https://receiver.example.cn:8443/in?a=1", false));
        assertEquals(
                new Destination(true, "receiver.example.cn", 443, "/"),
                Destination.of("HTTPS://receiver.example.cn", false));
        assertEquals(
                "[2400:3200::1]:8443",
                Destination.of("https://[2400:3200::1]:8443/", false).authority());
        assertEquals(
                "receiver.example.cn",
                Destination.of("https://receiver.example.cn/", false).authority());
    }

    private static String code(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
