package org.zhunsheng.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.zhunsheng.server.access.Role;

/** 不予公开的规则，数据库再守一遍：谁能申请、谁能确认、什么也写不进公开的内容。 */
class WithheldWallTest extends DisclosureGround {

    @Test
    void whoeverEditedOrAskedDoesNotConfirmNeitherHereNorInTheDatabase() {
        approved();
        Disclosure it = withholding();
        region.world.grant(clerk, Role.PUBLISHER, region.department);
        assertEquals(
                "P-984",
                refused(() -> region.as(
                        clerk,
                        Role.PUBLISHER,
                        region.department,
                        () -> disclosures.move(it.id(), 1, DisclosureDeed.CONFIRM, ""))));
        String confirm = "update disclosures set state = 'withheld' where id = " + it.id();
        DataAccessException denied = assertThrows(DataAccessException.class, () -> directly(clerk, confirm));
        assertTrue(String.valueOf(denied.getMostSpecificCause().getMessage()).contains("row-level security"));
        assertEquals(1, directly(publisher, confirm), "the wall lets another publisher pass");
    }

    @Test
    void theDatabaseKeepsTheRulesAgain() {
        approved();
        Disclosure it = withheld();
        for (String sql : List.of(
                "update disclosures set state = 'disclosed', published_at = now() where id = %d",
                "update disclosures set state = 'withholding' where id = %d",
                "update disclosures set ground = 'other' where id = %d",
                "update disclosures set reason = '别的' where id = %d",
                "update disclosures set state = 'lifted', reason = '' where id = %d",
                "update disclosures set concealed = true where id = %d",
                "insert into disclosure_copies (disclosure_id, form, hidden, grade, scheme_sha256) values (%d, '{}', 0, '', '\\x00')",
                "insert into disclosure_terms (term, disclosure_id, published_at) values ('河道', %d, now())",
                "delete from disclosures where id = %d")) {
            String wrong = sql.formatted(it.id());
            assertThrows(DataAccessException.class, () -> directly(publisher, wrong), wrong);
        }
        String ask = "insert into disclosures (filling_id, number, project, unit, department, state, ground, reason)"
                + " select %d, %d, '河道', '单位', '部门', '%s', '%s', '依法' ";
        Disclosure lifted = lifted(it);
        for (String[] wrong : List.of(
                new String[] {"withheld", "other"}, new String[] {"withholding", ""}, new String[] {"proposed", "other"
                }))
            assertThrows(
                    DataAccessException.class,
                    () -> asUnit(ask.formatted(filling, lifted.number(), wrong[0], wrong[1])),
                    wrong[0]);
        assertThrows(
                DataAccessException.class,
                () -> directly(publisher, ask.formatted(filling, lifted.number(), "withholding", "other")),
                "only the unit asks");
        assertEquals(1, asUnit(ask.formatted(filling, lifted.number(), "withholding", "other")));
    }

    private int asUnit(String sql) {
        return asClerk(() -> Objects.requireNonNull(
                transactions.execute(status -> db.sql(sql).update())));
    }
}
