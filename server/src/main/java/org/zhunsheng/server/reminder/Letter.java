package org.zhunsheng.server.reminder;

import java.time.LocalDate;

/**
 * 轮到寄的一封。
 *
 * @param place 收信的帐号所在机构的位置
 * @param attempts 连这一次，寄过几次
 */
record Letter(
        long id, long account, String place, LocalDate day, String address, String subject, String body, int attempts) {

    Mail mail() {
        return new Mail("reminder-" + day + "-" + id, address, subject, body);
    }
}
