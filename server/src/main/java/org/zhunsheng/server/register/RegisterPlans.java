package org.zhunsheng.server.register;

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

    /** 导入记录的是哪一种表，记在哪个机构名下。 */
    public record Empty(String kind, long organization) {}

    /**
     * 随程序带来的一个，没有设的设；有了记录的为空。
     *
     * @param owner 主办处室的编码
     */
    @Transactional
    public Optional<Empty> open(long organization, String id, String owner) {
        Long known = registers.codes(organization).get(id);
        KnownRegister register = known == null
                ? registers.add(
                        organization,
                        Definitions.builtIn(id).orElseThrow().text().stripTrailing() + "\nowner: " + owner + "\n")
                : registers.find(known);
        boolean empty = entries.count(register, EntryFilter.of(register.definition(), Map.of())) == 0;
        Long keeper = register.ownerId();
        return empty
                ? Optional.of(new Empty(RegisterIntake.KIND + register.id(), keeper == null ? organization : keeper))
                : Optional.empty();
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
