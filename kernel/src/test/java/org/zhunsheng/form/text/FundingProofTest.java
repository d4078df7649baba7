package org.zhunsheng.form.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhunsheng.form.FundingField.ANNUAL_BUDGET;
import static org.zhunsheng.form.FundingField.EXECUTED;
import static org.zhunsheng.form.FundingField.INITIAL_BUDGET;
import static org.zhunsheng.form.FundingField.RATE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.form.FundingField;

/** 资金的格子由表自己的算术证实；证实不了的不算有把握。 */
class FundingProofTest {

    @Test
    void rateThatFitsProvesItsBudgetButNotTheOther() {
        FundingProof proof = new FundingProof(grid(
                List.of(INITIAL_BUDGET, ANNUAL_BUDGET, EXECUTED, RATE), "90", "80", "60", "75%", "70", "", "", ""));
        assertTrue(proof.has(0, ANNUAL_BUDGET));
        assertTrue(proof.has(0, EXECUTED));
        assertTrue(proof.has(0, RATE));
        assertFalse(proof.has(0, INITIAL_BUDGET));
    }

    @Test
    void sumThatHoldsProvesTheColumn() {
        FundingProof proof =
                new FundingProof(grid(List.of(INITIAL_BUDGET, EXECUTED), "100", "90", "70", "90", "30", ""));
        assertTrue(proof.has(2, INITIAL_BUDGET));
        assertFalse(proof.has(1, EXECUTED));
    }

    @Test
    void sumThatFailsProvesNothing() {
        FundingProof proof =
                new FundingProof(grid(List.of(INITIAL_BUDGET, EXECUTED), "100", "90", "70", "80", "20", ""));
        assertFalse(proof.has(0, INITIAL_BUDGET));
        assertFalse(proof.has(0, EXECUTED));
    }

    @Test
    void everyCellFilledLeavesNoOtherWay() {
        FundingProof proof = new FundingProof(grid(List.of(INITIAL_BUDGET, EXECUTED), "100", "37"));
        assertTrue(proof.has(0, INITIAL_BUDGET));
        assertTrue(proof.has(0, EXECUTED));
    }

    private static FundingGrid grid(List<FundingField> columns, String... cells) {
        FundingGrid grid = new FundingGrid(cells.length / columns.size(), columns);
        for (int k = 0; k < cells.length; k++)
            if (!cells[k].isEmpty()) grid.put(k / columns.size(), k % columns.size(), new Amount(List.of(k), cells[k]));
        return grid;
    }
}
