package org.zhunsheng.server.webhook;

import java.util.List;
import java.util.UUID;

/**
 * 轮到这个节点送的一个订阅。
 *
 * @param claim 换了的，到此为止
 * @param secret 加密的密钥
 * @param failures 接连几次没有送成
 */
record Claimed(
        long id,
        UUID claim,
        String place,
        String url,
        List<String> types,
        byte[] secret,
        long position,
        long previous,
        int failures) {

    /** 送到这一号了。 */
    Claimed at(long number, long delivered) {
        return new Claimed(id, claim, place, url, types, secret, number, delivered, 0);
    }
}
