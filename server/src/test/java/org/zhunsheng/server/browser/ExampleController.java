package org.zhunsheng.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhunsheng.server.access.Open;

/** 部件的例子，一个一页：{@code /examples/findings/0}。例子在部件旁边的 YAML 里。 */
@Controller
@Open
class ExampleController {

    private static final Path FOLDER = Path.of("src/main/resources/templates/components");

    /** 一个例子。 */
    record Example(String component, int number, Map<?, ?> content) {

        @Override
        public String toString() {
            return component + ": " + content.get("name");
        }
    }

    /** 全部部件的全部例子；每个部件至少一个。 */
    static List<Example> all() throws IOException {
        List<Example> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.endsWith(".html")) continue;
                String component = name.substring(0, name.length() - 5);
                List<?> examples = examples(component);
                for (Object one : examples) all.add(new Example(component, all.size(), (Map<?, ?>) one));
            }
        }
        return all;
    }

    private static List<?> examples(String component) throws IOException {
        Path file = FOLDER.resolve(component + ".yaml");
        if (!Files.exists(file)) throw new AssertionError(component + ".html has no examples in " + file);
        try (InputStream in = Files.newInputStream(file)) {
            return (List<?>) new Load(LoadSettings.builder().setLabel(component).build()).loadFromInputStream(in);
        }
    }

    @GetMapping("/examples/{number}")
    String example(@PathVariable int number, Model model) throws IOException {
        Example example = all().get(number);
        model.addAttribute("component", example.component());
        model.addAttribute("example", example.content());
        return "example";
    }
}
