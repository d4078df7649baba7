package org.zhunsheng.server.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 经邮件服务器寄一封。寄件的部件由这里按设置配：构建时还不知道有没有邮件服务器，框架的自动配置用不上。 */
@Component
public class Mailer {

    private static final String TIMEOUT = "10000";

    private final MailSettings settings;

    Mailer(MailSettings settings) {
        this.settings = settings;
    }

    public Outcome send(Mail letter) {
        JavaMailSenderImpl sender = sender();
        try {
            sender.send(message(letter, sender.createMimeMessage()));
            return Outcome.SENT;
        } catch (MailAuthenticationException refused) {
            return Outcome.later(ReminderProblem.SIGN_IN_REFUSED, refused);
        } catch (MailSendException failed) {
            return Refusals.of(failed);
        } catch (MailException | MessagingException malformed) {
            return Outcome.never(ReminderProblem.MALFORMED, malformed);
        }
    }

    /** 编号由写信的定：万一寄了两次，收信的一方也认得出是同一封。 */
    private MimeMessage message(Mail letter, MimeMessage message) throws MessagingException {
        InternetAddress from = new InternetAddress(String.valueOf(settings.sender()), true);
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(new InternetAddress(letter.address(), true));
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        String domain = from.getAddress().replaceAll(".*@", "");
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // 自动回复不要回它（RFC 3834）
        return message;
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setJavaMailProperties(properties());
        return sender;
    }

    private Properties properties() {
        Properties properties = new Properties();
        boolean signsIn = settings.user() != null && !settings.user().isBlank();
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn));
        String starttls = Boolean.toString(settings.security() == MailSettings.Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
