package org.zhunsheng.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 一个审计事件，各项都是文字，与数据库、导出文件里的相同。
 *
 * @param id 事件编号
 * @param at 时间，ISO 8601，UTC，到微秒
 * @param account 帐号编号；没有的为空字
 * @param login 当时的登录名
 * @param organization 机构编号；没有的为空字
 * @param place 机构当时的位置
 * @param action 做了什么
 * @param subject 对什么
 * @param outcome 结果
 * @param address 来源地址
 * @param request 请求编号
 * @param detail 改前与改后，JSON
 */
public record AuditEvent(
        long id,
        String at,
        String account,
        String login,
        String organization,
        String place,
        String action,
        String subject,
        String outcome,
        String address,
        String request,
        String detail) {

    /** 封存的字节：每项先写长度再写内容，挪动一个字就不同。 */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String field : List.of(
                Long.toString(id),
                at,
                account,
                login,
                organization,
                place,
                action,
                subject,
                outcome,
                address,
                request,
                detail)) {
            byte[] content = field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((content.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(content);
        }
        return bytes.toByteArray();
    }
}
