package org.zhunsheng.scheme;

import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterChoice;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterState;

/** 已有记录的台账的新一版：记录用着的栏目、选项、状态都还在。 */
record Succession(Register before, Section top) {

    void check(Register after) {
        for (RegisterField old : before.fields())
            after.field(old.name()).ifPresentOrElse(now -> choices(old, now), () -> gone("fields", old.name()));
        for (RegisterState old : before.states()) if (after.state(old.name()).isEmpty()) gone("states", old.name());
    }

    private void choices(RegisterField old, RegisterField now) {
        for (RegisterChoice choice : old.choices())
            if (now.choice(choice.name()).isEmpty()) gone("fields", old.name() + " › " + choice.name());
    }

    private void gone(String key, String name) {
        top.key(key).wrong(SchemeProblem.STILL_USED, name);
    }
}
