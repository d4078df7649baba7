package org.zhunsheng.server.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * 一个网段，如 {@code 10.2.0.0/16}。
 *
 * @param address 网段的地址，四个或十六个字节
 * @param bits 前几位相同的在其中
 */
record Network(byte[] address, int bits) {

    private static final int BYTE = 8;

    /** 只写了地址的，就是这一个地址。写得不对的抛 {@link IllegalArgumentException}。 */
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        // 只认写成数字的地址，不去查名字
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") || parts.length > 2) throw wrong(text);
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * BYTE : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * BYTE) throw wrong(text);
            return new Network(address, bits);
        } catch (UnknownHostException | NumberFormatException malformed) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "zhunsheng.webhook.networks: “" + text + "” 应当写作 10.2.0.0/16 / write an address and a prefix length");
    }

    boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) return false;
        int whole = bits / BYTE;
        for (int i = 0; i < whole; i++) if (bytes[i] != address[i]) return false;
        int rest = bits % BYTE;
        int mask = 0xff << BYTE - rest & 0xff;
        return rest == 0 || (bytes[whole] & mask) == (address[whole] & mask);
    }
}
