package org.zhunsheng.server.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.access.Permission;

/** 核对交来的帐号：写法，以及机构在不在范围之内。 */
@Component
class AccountCheck {

    private static final int NAME = 100;

    private final PlaceStore places;
    private final Access access;

    AccountCheck(PlaceStore places, Access access) {
        this.places = places;
        this.access = access;
    }

    /** {@code staying} 是帐号现在的机构：停用了也可以留在那里。 */
    AccountForm.Checked check(AccountForm form, long staying) {
        List<AccountProblem> wrong = new ArrayList<>();
        String login = form.plain(form.login()).toLowerCase(Locale.ROOT);
        if (!login.matches("[0-9a-z._@-]{2,64}")) wrong.add(AccountProblem.LOGIN_MALFORMED);
        String name = form.plain(form.name());
        if (name.isEmpty() || name.length() > NAME || !readable(name)) wrong.add(AccountProblem.NAME_MISSING);
        String email = form.plain(form.email());
        if (!email.isEmpty() && !Email.allows(email)) wrong.add(AccountProblem.EMAIL_MALFORMED);
        Optional<PlaceStore.Place> place =
                places.find(form.plain(form.organization()), access.scope(Permission.ACCOUNT_WRITE));
        if (place.isEmpty()) wrong.add(AccountProblem.ORGANIZATION_UNKNOWN);
        else if (place.get().closed() && place.get().id() != staying) wrong.add(AccountProblem.ORGANIZATION_CLOSED);
        if (!wrong.isEmpty()) throw new Wrong(wrong);
        return new AccountForm.Checked(login, name, email.isEmpty() ? null : email, place.orElseThrow());
    }

    /** 没有控制字符、没有改变书写方向的字符：名称不能冒充别的东西。 */
    private static boolean readable(String name) {
        return name.codePoints()
                .noneMatch(one -> Character.isISOControl(one) || Character.getType(one) == Character.FORMAT);
    }
}
