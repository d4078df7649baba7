package org.zhunsheng.server.register;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Access;
import org.zhunsheng.server.intake.Intake;
import org.zhunsheng.server.intake.IntakeFamily;
import org.zhunsheng.server.intake.IntakeTable;

/** 每个台账一种可以导入的表：{@code register-<编号>}。 */
@Component
class RegisterIntakes implements IntakeFamily {

    private final Registers registers;
    private final IntakeTable table;
    private final Access access;
    private final Entries entries;

    RegisterIntakes(Registers registers, IntakeTable table, Access access, Entries entries) {
        this.registers = registers;
        this.table = table;
        this.access = access;
        this.entries = entries;
    }

    @Override
    public Optional<Intake> of(String kind) {
        if (!kind.matches(RegisterIntake.KIND + "\\d{1,18}")) return Optional.empty();
        KnownRegister register = registers.find(Long.parseLong(kind.substring(RegisterIntake.KIND.length())));
        return Optional.of(new RegisterIntake(register, table, access, entries));
    }
}
