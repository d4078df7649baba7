package org.zhunsheng.server.reminder;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** 没有寄成的，分清是没有连上、被拒绝，还是不知道：只有肯定没有寄出的才再寄。 */
final class Refusals {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private Refusals() {}

    static Outcome of(MailSendException failed) {
        if (failed.getFailedMessages().isEmpty()) return Outcome.SENT; // 寄出了，只是断开时出的错
        Exception why = failed.getMessageExceptions()[0];
        // 没有连上的，两处是同一个；不同的，外面那个只是断开时出的错
        if (failed.getCause() == why) return Outcome.later(ReminderProblem.UNREACHABLE, why);
        int code = chain(why).mapToInt(Refusals::code).max().orElse(0);
        if (code >= PERMANENT) return Outcome.never(ReminderProblem.REFUSED, deepest(why));
        if (code >= TEMPORARY) return Outcome.later(ReminderProblem.REFUSED, deepest(why));
        return Outcome.never(ReminderProblem.UNCERTAIN, why);
    }

    /** 真正的答复在后面几层里。 */
    private static Stream<Exception> chain(Exception first) {
        return Stream.iterate(
                first,
                one -> one != null,
                one -> one instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static Exception deepest(Exception first) {
        return chain(first)
                .filter(one -> code(one) >= TEMPORARY)
                .reduce((one, next) -> next)
                .orElse(first);
    }

    /** 服务器答复的三位数；连接断了的是负数。 */
    private static int code(Exception one) {
        return switch (one) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }
}
