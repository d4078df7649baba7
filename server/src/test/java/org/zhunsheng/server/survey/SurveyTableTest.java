package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 每一步 × 每一件事：做得了的只有这些。 */
class SurveyTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFT  | CHANGE OPEN
            OPEN   | PRINT INVITE REMIND PROLONG CLOSE
            CLOSED | TAKE
            """)
    void whatCanBeDone(SurveyState state, String deeds) {
        List<String> allowed = Arrays.stream(SurveyDeed.values())
                .filter(deed -> deed.allowedIn(state))
                .map(Enum::name)
                .toList();
        assertEquals(List.of(deeds.split(" ")), allowed);
    }
}
