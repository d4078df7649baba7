package org.zhunsheng.server.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.figure.FigureExample;
import org.zhunsheng.register.Register;
import org.zhunsheng.register.RegisterField;

/** 算例里的一条记录，写成数据库数的样子。 */
record ExampleEntry(
        long id,
        @JsonProperty("entry_date") String date,
        String state,
        boolean withdrawn,
        @JsonProperty("sub_project") String subProject,
        Map<String, Object> content) {

    static List<ExampleEntry> all(FigureExample example, Register register) {
        List<FigureExample.Entry> entries = example.entries();
        return java.util.stream.IntStream.range(0, entries.size())
                .mapToObj(at -> of(at + 1L, entries.get(at), register))
                .toList();
    }

    private static ExampleEntry of(long id, FigureExample.Entry it, Register register) {
        Map<String, Object> content = new HashMap<>();
        it.values().forEach((name, values) -> {
            boolean several =
                    register.field(name).filter(RegisterField::several).isPresent();
            if (several) content.put(name, values);
            else if (!values.isEmpty()) content.put(name, values.getFirst());
        });
        List<String> day = it.values().getOrDefault(register.date(), List.of());
        return new ExampleEntry(
                id, day.isEmpty() ? "" : day.getFirst(), it.state(), it.withdrawn(), it.subProject(), content);
    }
}
