package org.zhunsheng.server.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.server.access.Role;
import org.zhunsheng.server.account.Cast;

/** 演示的数据：机构与项目各是 CSV，与人从页面上导入的一样；角色一份，每行登录名、名字、机构编码、角色。 */
final class DemonstrationData {

    private DemonstrationData() {}

    static byte[] organizations() {
        return read("organizations.csv");
    }

    /** 有真实来历的那个办事处的项目。 */
    static byte[] projects() {
        return read("projects.csv");
    }

    /** 第二个地区的项目。 */
    static byte[] exampleProjects() {
        return ExampleProjects.csv(rows("organizations.csv"), rows("example-projects.csv"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<Cast.Member> members() {
        return rows("members.csv").stream().map(DemonstrationData::member).toList();
    }

    private static List<String[]> rows(String name) {
        return new String(read(name), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Cast.Member member(String[] cells) {
        return new Cast.Member(cells[0], cells[1], cells[2], Role.of(cells[3]).orElseThrow());
    }

    private static byte[] read(String name) {
        try (InputStream in = DemonstrationData.class.getResourceAsStream("/demonstration/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
