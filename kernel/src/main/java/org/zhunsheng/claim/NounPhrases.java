package org.zhunsheng.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.text.Lexicon;

/** 从数的左边、右边的话里取出所数的事物：去掉动词、虚词，书名号与引号里的不拆开。 */
final class NounPhrases {

    private static final Lexicon VERBS = ClaimWords.lexicon("light");
    private static final Lexicon NOUN_VERBS = ClaimWords.lexicon("noun-verbs");
    private static final Lexicon COMPOUNDS = ClaimWords.lexicon("compounds");
    private static final Lexicon LEADS = ClaimWords.lexicon("leads");
    private static final Lexicon PARTICLES = ClaimWords.lexicon("particles");
    private static final Lexicon STOPS = ClaimWords.lexicon("stops");
    private static final List<Pattern> TAILS = ClaimWords.patterns("tails");
    private static final Pattern EXAMPLES = ClaimWords.pattern("examples", "(?=..)");
    private static final Pattern LAST_BRACKET = Pattern.compile("[（(][^（）()]*[）)]$");
    private static final String OPENS = "《“\"（(";
    private static final String CLOSES = "》”\"）)";
    private static final int LONGEST = 30;

    private NounPhrases() {}

    static String left(String written) {
        String phrase = withoutTail(LAST_BRACKET.matcher(written).replaceFirst(""));
        if (phrase.endsWith("》")) return phrase.substring(Math.max(0, phrase.lastIndexOf('《')));
        Matcher examples = EXAMPLES.matcher(phrase);
        if (examples.lookingAt()) phrase = phrase.substring(examples.end());
        phrase = afterParticle(phrase);
        int verb = lastVerb(phrase);
        if (verb > 0) return shortened(withoutLead(phrase.substring(PARTICLES.end(phrase, verb))));
        return VERBS.end(phrase, 0) == phrase.length() ? "" : shortened(withoutNounVerb(withoutLead(phrase)));
    }

    /** @param shared 右边接着另一个数：名词之后的动词是那一个数的 */
    static String right(String written, boolean shared) {
        String phrase = withoutLead(written.startsWith("、") ? "" : written);
        if (phrase.startsWith("《") && phrase.indexOf('》') > 0) return phrase.substring(0, phrase.indexOf('》') + 1);
        if (VERBS.end(phrase, 0) > 0 && COMPOUNDS.end(phrase, 0) == 0) {
            int of = phrase.indexOf('的');
            if (of < 0) return "";
            phrase = phrase.substring(of + 1);
        }
        String noun = phrase.substring(0, rightEnd(phrase, shared));
        return noun.length() < 2 ? "" : shortened(noun);
    }

    private static int rightEnd(String phrase, boolean shared) {
        for (int i = 0; i < phrase.length(); ) {
            char c = phrase.charAt(i);
            int compound = COMPOUNDS.end(phrase, i);
            int open = OPENS.indexOf(c);
            if (compound > i) i = compound;
            else if (open >= 0) i = closed(phrase, i, open);
            else if (c == '的' || c == '、' || VERBS.end(phrase, i) > i || STOPS.end(phrase, i) > i) return i;
            else if (shared && i > 1 && NOUN_VERBS.end(phrase, i) > i) return i;
            else i++;
        }
        return phrase.length();
    }

    private static int closed(String phrase, int at, int open) {
        int close = phrase.indexOf(CLOSES.charAt(open), at + 1);
        return close < 0 ? at + 1 : close + 1;
    }

    private static String withoutTail(String phrase) {
        String rest = phrase;
        for (int i = 0; i < TAILS.size(); i++) {
            Matcher m = TAILS.get(i).matcher(rest);
            if (!m.find()) continue;
            rest = rest.substring(0, m.start());
            i = -1;
        }
        return rest;
    }

    private static String afterParticle(String phrase) {
        int of = phrase.lastIndexOf('的');
        return of >= 0 && phrase.length() - of > 2 ? phrase.substring(of + 1) : phrase;
    }

    /** 最后一个动词之后，至少还有两个字。 */
    private static int lastVerb(String phrase) {
        int last = 0;
        for (int i = 0; i < phrase.length(); ) {
            int compound = COMPOUNDS.end(phrase, i);
            int open = OPENS.indexOf(phrase.charAt(i));
            int verb = VERBS.end(phrase, i);
            if (compound > i) i = compound;
            else if (open >= 0) i = closed(phrase, i, open);
            else if (verb > i) {
                i = verb;
                if (phrase.length() - PARTICLES.end(phrase, verb) > 1) last = verb;
            } else i++;
        }
        return last;
    }

    /** 开头的“培训”“检查”是动词，除非后面没有别的：培训基层人员、调查研究。 */
    private static String withoutNounVerb(String noun) {
        int end = COMPOUNDS.end(noun, 0) > 0 ? 0 : NOUN_VERBS.end(noun, 0);
        String rest = withoutLead(noun.substring(end));
        return end == 0 || rest.length() < 2 || NOUN_VERBS.end(rest, 0) == rest.length() ? noun : rest;
    }

    private static String withoutLead(String phrase) {
        int from = 0;
        int end = LEADS.end(phrase, 0);
        while (end > from && COMPOUNDS.end(phrase, from) == from) {
            from = end;
            end = LEADS.end(phrase, from);
        }
        return phrase.substring(from);
    }

    private static String shortened(String noun) {
        return noun.length() <= LONGEST ? noun : noun.substring(noun.length() - LONGEST);
    }
}
