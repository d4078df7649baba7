package org.zhunsheng.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.register.RegisterMove;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.file.StoredFiles;

/**
 * 随程序带来的每个台账，走遍它的状态：从每一种状态，定义里的每一步，该办的人办得成，不该办的、不该这时办的、该换人却没有换的都拒绝；
 * 附着文件，每一步有审计。
 */
class SeedWorkflowsTest extends RegisterGround {

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionTemplate transactions;

    private List<Person> persons = List.of();
    private String proof = "";
    private int written;

    private record Person(long account, Role role) {}

    @BeforeEach
    void fourPersons() {
        long colleague = region.account(Role.PREPARER, region.unit);
        long finance = region.account(Role.UNIT_FINANCE, region.unit);
        persons = List.of(
                new Person(clerk, Role.PREPARER),
                new Person(colleague, Role.PREPARER),
                new Person(finance, Role.UNIT_FINANCE),
                new Person(head, Role.UNIT_HEAD));
        byte[] content = "凭据".getBytes(StandardCharsets.UTF_8);
        proof = clerk(() -> Long.toString(Objects.requireNonNull(
                        transactions.execute(status -> files.keepOriginal(region.unit, "凭据.txt", content)))
                .id()));
    }

    static Stream<String> all() {
        return Definitions.builtIn().stream().map(one -> one.register().id());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStepIsAllowedOrRefusedAsDefined(String id) {
        KnownRegister known = taken(id);
        Register register = known.definition();
        Set<String> seen = new HashSet<>();
        String initial = register.states().getFirst().name();
        visit(known, initial, List.of(), seen);
        Set<String> named = new HashSet<>();
        register.states().forEach(state -> named.add(state.name()));
        assertEquals(named, seen, "every state can be reached");
    }

    /** 到了一种状态：每一步各试一次，能走的往下走。 */
    private void visit(KnownRegister known, String state, List<RegisterMove> path, Set<String> seen) {
        if (!seen.add(state)) return;
        for (RegisterMove move : known.definition().moves()) {
            Entry entry = at(known, path);
            assertEquals(state, entry.state());
            refusals(known, entry, move);
            if (!move.from().equals(state)) continue;
            Person doer = doer(move, entry);
            Entry after = as(doer, () -> changes.move(entry.id(), entry.changed(), move.name(), "照章办理"));
            assertEquals(move.to(), after.state());
            assertEquals(path.size() + 1, region.world.audited("register.move", "entry:" + entry.id()));
            visit(
                    known,
                    move.to(),
                    Stream.concat(path.stream(), Stream.of(move)).toList(),
                    seen);
        }
    }

    private void refusals(KnownRegister known, Entry entry, RegisterMove move) {
        boolean now = move.from().equals(entry.state());
        for (Person person : persons) {
            boolean entitled = move.roles().isEmpty()
                    || move.roles().contains(person.role().code());
            boolean same = move.another() && entry.changedBy() == person.account();
            if (now && entitled && !same) continue;
            Supplier<Entry> step = () -> changes.move(entry.id(), entry.changed(), move.name(), "");
            assertEquals(
                    "P-856", code(() -> as(person, step)), entry.state() + " " + move.name() + " " + person.role());
        }
        String hidden = known.definition().restricted() ? "P-609" : "P-621";
        assertEquals(hidden, code(() -> above(() -> changes.move(entry.id(), entry.changed(), move.name(), ""))));
    }

    private Person doer(RegisterMove move, Entry entry) {
        return persons.stream()
                .filter(one -> move.roles().isEmpty()
                        || move.roles().contains(one.role().code()))
                .filter(one -> !move.another() || one.account() != entry.changedBy())
                .findFirst()
                .orElseThrow();
    }

    /** 一条新的记录，走到那里。 */
    private Entry at(KnownRegister known, List<RegisterMove> path) {
        EntryWish wish = filled(known.definition());
        Entry entry = clerk(() -> changes.add(known.id(), wish));
        assertEquals(1, region.world.audited("register.add", "entry:" + entry.id()));
        for (RegisterField field : known.definition().used())
            if (field.type() == FieldType.FILE)
                assertEquals(
                        "凭据.txt",
                        EntryFile.of(entry.values(field.name()).getFirst()).name());
        for (RegisterMove move : path) {
            Entry before = entry;
            entry = as(doer(move, before), () -> changes.move(before.id(), before.changed(), move.name(), ""));
        }
        return entry;
    }

    private EntryWish filled(Register register) {
        Map<String, List<String>> values = new HashMap<>();
        written++;
        for (RegisterField field : register.used())
            if (field.required() || field.type() == FieldType.FILE) values.put(field.name(), List.of(value(field)));
        return new EntryWish(region.unit, null, values);
    }

    private String value(RegisterField field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> "12";
            case DATE -> "2019-06-%02d".formatted(1 + written % 28);
            case CHOICE -> field.choices().getFirst().name();
            case FILE -> proof;
            default -> field.title().zh() + written;
        };
    }

    private <T> T as(Person person, Supplier<T> work) {
        return region.as(person.account(), person.role(), region.unit, work);
    }
}
