package org.zhunsheng.server.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 送的一件：照 Standard Webhooks 的写法签名，对方用现成的库就能核对。
 *
 * @param id 再送还是这一个：对方凭它认出重复的
 * @param timestamp 送的时候，1970 年以来的秒
 */
record Message(String id, long timestamp, String body) {

    /** 签的是“编号.时间.正文”，HMAC-SHA256。 */
    String signature(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 整个请求。 */
    byte[] request(Destination to, byte[] secret) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = String.join(
                "\r\n",
                "POST " + to.path() + " HTTP/1.1",
                "Host: " + to.authority(),
                "User-Agent: zhunsheng",
                "Content-Type: application/json",
                "Content-Length: " + content.length,
                "Webhook-Id: " + id,
                "Webhook-Timestamp: " + timestamp,
                "Webhook-Signature: " + signature(secret),
                "Connection: close",
                "",
                "");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(content);
        return whole.toByteArray();
    }
}
