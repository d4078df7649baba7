package org.zhunsheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** 检查的目录：每一项的文字、参数，每一个词都在里面，改一个字散列就不同。 */
class CheckCatalogueTest {

    @Test
    void everyCheckWithItsWordsAndParametersIsInIt() {
        String text = CheckCatalogue.text();
        for (Check check : Checks.ALL) {
            assertTrue(text.contains(check.id() + " " + check.severity()), check.id());
            CheckWords words = CheckWords.of(check.id());
            assertTrue(
                    text.contains(words.why().zh())
                            && text.contains(words.remedy().en()),
                    check.id());
            for (Parameter parameter : check.parameters())
                assertTrue(text.contains(parameter.name() + " = " + parameter.defaults()), parameter.name());
        }
        for (String name : WordLists.names())
            for (String word : WordLists.of(name)) assertTrue(text.contains(word), name + " " + word);
    }

    @Test
    void oneWordChangedIsAnotherDigest() {
        String text = CheckCatalogue.text();
        assertEquals(CheckCatalogue.digest(text), CheckCatalogue.sha256());
        assertEquals(64, CheckCatalogue.sha256().length());
        assertNotEquals(CheckCatalogue.sha256(), CheckCatalogue.digest(text.replaceFirst("结余", "节余")));
    }
}
