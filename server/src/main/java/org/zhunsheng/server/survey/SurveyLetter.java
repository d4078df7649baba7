package org.zhunsheng.server.survey;

import java.util.HexFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.key.Keys;
import org.zhunsheng.server.reminder.Mail;
import org.zhunsheng.server.reminder.MailSettings;
import org.zhunsheng.server.web.RespondentPages;

/** 写一封邀请或催答：凭据这时候才推出，写在信里，别处都不写。 */
@Component
class SurveyLetter {

    private static final int ID = 32;

    private final Keys keys;
    private final MessageSource messages;
    private final MailSettings settings;

    SurveyLetter(Keys keys, MessageSource messages, MailSettings settings) {
        this.keys = keys;
        this.messages = messages;
        this.settings = settings;
    }

    Mail of(LetterStore.Claimed it) {
        String token = SurveyToken.of(SurveyToken.secret(keys, it.salt()), it.position());
        String link =
                String.valueOf(settings.address()).strip().replaceFirst("/+$", "") + RespondentPages.PATH + "/" + token;
        String title = flat(it.title());
        String body = String.join(
                "\n\n",
                word("survey.letter.ask", flat(it.organization()), title),
                word("survey.letter.link") + "\n" + link,
                word("survey.letter.until", it.endsOn().toString()),
                word("survey.letter.secret"),
                "-- \n" + word("survey.letter.foot"));
        String subject =
                word("survey.letter.subject." + it.letter(), title, it.endsOn().toString());
        return new Mail(id(token, it.letter(), it.endsOn().toString()), it.address(), subject, body + "\n");
    }

    /** 途中的服务器会记下编号：看不出第几张。 */
    private static String id(String token, String letter, String day) {
        return "survey-"
                + HexFormat.of()
                        .formatHex(SurveyToken.hash(token + " " + letter + " " + day))
                        .substring(0, ID);
    }

    /** 名称里的换行写不出假的一行。 */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private String word(String key, Object... values) {
        Locale language = settings.language();
        return messages.getMessage(key, values, language);
    }
}
