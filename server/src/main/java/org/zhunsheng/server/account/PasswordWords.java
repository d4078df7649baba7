package org.zhunsheng.server.account;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 口令的规则说给人听，带上眼下的数字。 */
@Component
class PasswordWords {

    private final MessageSource messages;
    private final Policies policies;

    PasswordWords(MessageSource messages, Policies policies) {
        this.messages = messages;
        this.policies = policies;
    }

    String of(PasswordRules.Rule rule) {
        Profile profile = policies.profile();
        Object[] numbers = {profile.least(), profile.classes()};
        return messages.getMessage("password." + rule.name(), numbers, LocaleContextHolder.getLocale());
    }
}
