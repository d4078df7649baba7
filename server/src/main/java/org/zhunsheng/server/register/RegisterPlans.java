package org.zhunsheng.server.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhunsheng.register.RegisterMove;

/** 照计划设台账、办记录：没有的就设，还没有走的就走；再办一次什么也不改。 */
@Component
public class RegisterPlans {

    private final Registers registers;
    private final Entries entries;
    private final EntryMoving moving;

    RegisterPlans(Registers registers, Entries entries, EntryMoving moving) {
        this.registers = registers;
        this.entries = entries;
        this.moving = moving;
    }

    /** 随程序带来的一个，没有设的设；答导入它的记录的是哪一种表，有了记录的为空。 */
    @Transactional
    public Optional<String> open(long organization, String id) {
        Long known = registers.codes(organization).get(id);
        KnownRegister register =
                known == null ? registers.take(organization, List.of(id)).getFirst() : registers.find(known);
        boolean empty = entries.count(register, EntryFilter.of(register.definition(), Map.of())) == 0;
        return empty ? Optional.of(RegisterIntake.KIND + register.id()) : Optional.empty();
    }

    /** 在这一步起点的各条都走这一步。 */
    @Transactional
    public void move(long organization, String id, String move) {
        Long known = registers.codes(organization).get(id);
        if (known == null) throw new IllegalStateException("no register " + id);
        KnownRegister register = registers.find(known);
        for (RegisterMove step : register.definition().moves()) {
            if (!step.name().equals(move)) continue;
            EntryFilter there = EntryFilter.of(register.definition(), Map.of("state", step.from()));
            moving.move(register, there, move, "");
        }
    }
}
