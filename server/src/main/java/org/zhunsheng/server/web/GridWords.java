package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** 表格的脚本要说的话，随页面带去：脚本里没有文字。 */
@Component
public class GridWords {

    private static final List<String> WORDS = List.of(
            "row",
            "saved",
            "saving",
            "typing",
            "offline",
            "failed",
            "closed",
            "signedOut",
            "signIn",
            "signedIn",
            "another",
            "mine",
            "conflict",
            "keepMine",
            "keepTheirs",
            "removed",
            "undone",
            "nothingToUndo",
            "here",
            "remove",
            "paste",
            "pasteLead",
            "pasteGood",
            "pasteJudging",
            "pasteNone",
            "cancel",
            "transpose",
            "changed",
            "same",
            "wrong",
            "locked",
            "skipped",
            "newRow",
            "nothingToRedo",
            "redone",
            "selected",
            "copied",
            "put",
            "putLocked",
            "nothingAbove",
            "nothingBefore",
            "notAChoice",
            "lock.carried",
            "lock.opened",
            "lock.division",
            "lock.closed",
            "lock.sound",
            "filtered",
            "detailsOf",
            "historyOf",
            "historyOffline",
            "whole",
            "wholeLead",
            "wholeUnused",
            "wholeOnly",
            "wholePlain",
            "wholeBefore",
            "whole.NEW",
            "whole.UNKNOWN",
            "whole.REPEATED",
            "whole.FITS",
            "whole.SAME",
            "whole.LOCKED_SAME",
            "whole.LOCKED_DIFFERENT",
            "whole.WRONG",
            "whole.NO_ROW",
            "nth",
            "help",
            "helpKeys",
            "historyNone",
            "close",
            "cause.typed",
            "cause.pasted",
            "cause.filled",
            "cause.undone",
            "cause.chosen",
            "cause.copied",
            "cause.computed",
            "cause.restored",
            "cause.taken",
            "cause.workbook",
            "cause.drafted",
            "cause.kept",
            "cause.confirmed");

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;

    GridWords(MessageSource messages, LocaleResolver languages, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    public String json(HttpServletRequest request) {
        Map<String, String> words = new TreeMap<>();
        for (String word : WORDS)
            words.put(word, messages.getMessage("grid." + word, null, languages.resolveLocale(request)));
        return json.writeValueAsString(words);
    }
}
