package org.zhunsheng.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;

/** 台账的定义：读成什么样，新的一版能改什么；写坏的例子在 schemes/broken/register-*.yaml。 */
class RegisterReaderTest {

    private static final Set<String> ROLES = Set.of("division", "unit-head");

    private static final String MEETINGS = """
            id: meetings
            title: 会议台账
            title-en: Meetings
            owner: LX
            date: held-on
            amount: cost
            fields:
              - { name: held-on, title: 日期, title-en: Date, type: date, required: yes }
              - { name: place, title: 地点, title-en: Place, type: place, several: yes }
              - { name: cost, title: 费用, title-en: Cost, type: money, unit: 元 }
              - { name: chair, title: 主持人, title-en: Chair, type: person, personal: yes }
              - name: kind
                title: 种类
                title-en: Kind
                type: choice
                required: yes
                choices:
                  - { name: leaders, title: 小组长例会, title-en: Group leaders }
                  - { name: launch, title: 启动会, title-en: Launch }
            """;

    static List<SchemeMistake> mistakes(String file, String text) {
        Register before = file.contains("successor") ? register(MEETINGS, null) : null;
        return assertInstanceOf(RegisterReading.Rejected.class, RegisterReader.read(file, text, ROLES, before))
                .mistakes();
    }

    private static Register register(String text, @Nullable Register before) {
        RegisterReading reading = RegisterReader.read("meetings.yaml", text, ROLES, before);
        return assertInstanceOf(RegisterReading.Read.class, reading, reading.toString())
                .register();
    }

    @Test
    void aDefinitionIsReadAsWrittenAndHasTheUsualStates() {
        Register meetings = register(MEETINGS, null);
        assertEquals("held-on", meetings.date());
        assertEquals("cost", meetings.amount());
        assertEquals(List.of("chair"), meetings.personal());
        assertTrue(meetings.field("place").orElseThrow().several());
        assertEquals(FieldType.CHOICE, meetings.field("kind").orElseThrow().type());
        assertEquals(Register.STATES, meetings.states());
        assertEquals("recorded", meetings.from("draft").getFirst().to());
    }

    @Test
    void statesAndWhoMovesThemAreData() {
        Register leave = register(MEETINGS + """
                states:
                  - { name: applied, title: 已申请, title-en: Applied, editable: yes }
                  - { name: approved, title: 已批准, title-en: Approved, editable: no }
                moves:
                  - { name: approve, title: 批准, title-en: Approve, from: applied, to: approved, roles: [unit-head] }
                """, null);
        assertEquals("applied", leave.states().getFirst().name());
        assertEquals(Set.of("unit-head"), leave.moves().getFirst().roles());
    }

    @Test
    void aNewVersionAddsFieldsAndChoicesAndRetiresFields() {
        Register before = register(MEETINGS, null);
        String added = MEETINGS.replace("type: place,", "type: place, retired: yes,") + """
                      - { name: other, title: 其他, title-en: Other }
                  - { name: minutes, title: 纪要, title-en: Minutes, type: file, several: yes }
                """;
        Register after = register(added, before);
        assertEquals(6, after.fields().size());
        assertEquals(5, after.used().size());
    }

    @Test
    void moreFieldsThanAPageCanHoldAreRefused() {
        StringBuilder many = new StringBuilder(MEETINGS);
        for (int i = 0; i < 60; i++)
            many.append("  - { name: f%d, title: 栏, title-en: Field, type: text }\n".formatted(i));
        assertEquals(
                List.of(SchemeProblem.TOO_MANY),
                mistakes("many.yaml", many.toString()).stream()
                        .map(SchemeMistake::problem)
                        .toList());
    }
}
