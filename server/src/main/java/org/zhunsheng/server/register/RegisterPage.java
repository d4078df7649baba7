package org.zhunsheng.server.register;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhunsheng.register.FieldType;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.access.Permission;
import org.zhunsheng.text.Language;

/** 一个台账的三种看法（清单、日历、地点）四周的：筛选里可以选的，能做的，另外两种看法。 */
@Component
class RegisterPage {

    private static final List<String> VIEWS = List.of("list", "calendar", "places");

    private final Entries entries;

    RegisterPage(Entries entries) {
        this.entries = entries;
    }

    /** @param view list、calendar、places 之一 */
    String show(String view, KnownRegister register, EntryFilter filter, Language language, Model page) {
        Register definition = register.definition();
        List<EntryStore.Keeper> keepers = entries.keepers(register);
        page.addAttribute("view", view);
        page.addAttribute("views", definition.places().isEmpty() ? List.of("list", "calendar") : VIEWS);
        page.addAttribute("register", register);
        page.addAttribute("heading", definition.title().in(language));
        page.addAttribute("filter", filter);
        page.addAttribute("links", new EntryLinks(register.id(), filter.asked()));
        page.addAttribute("subProjects", entries.subProjects(register.place()));
        page.addAttribute("choiceFields", of(definition, FieldType.CHOICE));
        page.addAttribute(
                "placeFields",
                definition.places().stream()
                        .filter(field -> filter.choices().containsKey(field.name()))
                        .toList());
        page.addAttribute("into", keepers.isEmpty() ? null : keepers.getFirst().id());
        page.addAttribute("mayRead", Caller.current().has(Permission.REGISTER_READ));
        page.addAttribute("language", language);
        return "register";
    }

    private static List<RegisterField> of(Register definition, FieldType type) {
        return definition.fields().stream()
                .filter(field -> field.type() == type)
                .toList();
    }
}
