package org.zhunsheng.form.grid;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.form.FormField;
import org.zhunsheng.form.LabelText;
import org.zhunsheng.form.Lexicon;
import org.zhunsheng.form.Lexicon.KindRule;
import org.zhunsheng.text.Normal;

/** 按标题用词和表上的标签判断表的种类；规则在词典里。 */
final class Kinds {

    private Kinds() {}

    static String of(Draft draft) {
        var fact = draft.facts.get(FormField.TITLE);
        String title = fact == null ? "" : Normal.norm(fact.asWritten());
        Set<String> labels = draft.labels.stream()
                .flatMap(label -> java.util.stream.Stream.of(label, LabelText.withoutBrackets(label)))
                .collect(Collectors.toSet());
        for (KindRule rule : Lexicon.standard().kinds()) if (holds(rule, title, labels)) return rule.kind();
        return "other";
    }

    private static boolean holds(KindRule rule, String title, Set<String> labels) {
        return (rule.title().isEmpty() || inTitle(rule.title(), title))
                && !inTitle(rule.noTitle(), title)
                && (rule.labels().isEmpty() || onForm(rule.labels(), labels))
                && !onForm(rule.noLabels(), labels);
    }

    private static boolean inTitle(List<String> words, String title) {
        return words.stream().anyMatch(word -> title.contains(Normal.norm(word)));
    }

    private static boolean onForm(List<String> words, Set<String> labels) {
        return words.stream().anyMatch(word -> labels.contains(LabelText.norm(word)));
    }
}
