package org.zhunsheng.server.demonstration;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Caller;
import org.zhunsheng.server.account.Cast;
import org.zhunsheng.server.account.FirstStart;
import org.zhunsheng.server.database.DatabaseProblem;
import org.zhunsheng.server.intake.Intakes;
import org.zhunsheng.server.organization.Imports;
import org.zhunsheng.server.project.Projects;
import org.zhunsheng.server.worker.SheetRow;
import org.zhunsheng.server.worker.Sheets;
import org.zhunsheng.text.Language;

/**
 * {@code serve --demo}：自己的文件夹，演示的机构与角色，每一页都有记号，每个角色一个一次性的登录链接。半途断了的，下次启动接着装。
 */
@Component
public class Demonstration {

    /** 没有另外指定时，演示的数据放在这个文件夹。 */
    public static final String FOLDER = "data-demonstration";

    /** 打开演示的设置。 */
    public static final String PROPERTY = "zhunsheng.demonstration";

    private static final long EVERYTHING = 1;
    private static final String UNIT_FINANCE = "demo-01";
    private static final String CAMPAIGN_MANAGER = "demo-12";

    private final boolean wanted;
    private final Cast cast;
    private final Imports imports;
    private final Intakes intakes;
    private final Projects projects;
    private final Sheets sheets;

    Demonstration(
            Environment environment, Cast cast, Imports imports, Intakes intakes, Projects projects, Sheets sheets) {
        this.wanted = environment.getProperty(PROPERTY, Boolean.class, false);
        this.cast = cast;
        this.imports = imports;
        this.intakes = intakes;
        this.projects = projects;
        this.sheets = sheets;
        if (wanted && !cast.mark()) throw new DatabaseProblem("""
                这个数据库里有真的数据，不能当演示用。请去掉 --demo，或用 ZHUNSHENG_DATABASE_FOLDER 指定另一个文件夹。
                This database holds real data; start without --demo, or name another folder.""");
    }

    /** 要不要演示。 */
    public boolean wanted() {
        return wanted;
    }

    /**
     * 一个角色的登录链接。
     *
     * @param label 是谁
     * @param path 接在地址后面的部分
     */
    public record Link(String label, String path) {}

    /** 装上还没有的，答各个角色的登录链接。 */
    public List<Link> prepare() {
        List<Cast.Member> members = DemonstrationData.members();
        if (!cast.isWhole(members)) cast.as(FirstStart.LOGIN).run(() -> load(members));
        loadProjects(UNIT_FINANCE, "projects.csv", DemonstrationData.projects());
        loadProjects(CAMPAIGN_MANAGER, "example-projects.csv", DemonstrationData.exampleProjects());
        return cast.links(members).stream()
                .map(link ->
                        new Link(link.name() + "（" + link.organization() + "）", "sign-in/link?token=" + link.token()))
                .toList();
    }

    private boolean load(List<Cast.Member> members) {
        byte[] file = DemonstrationData.organizations();
        try (Stream<SheetRow> rows = rows(file)) {
            imports.load(EVERYTHING, "organizations.csv", rows);
        }
        members.forEach(cast::add);
        return true;
    }

    private Stream<SheetRow> rows(byte[] file) {
        return sheets.read(new ByteArrayResource(file), file.length, Language.ZH);
    }

    /** 由会做这件事的角色，导入到他任职的机构之下；那里已有项目的，装过了。 */
    private void loadProjects(String login, String name, byte[] file) {
        Caller member = cast.as(login);
        long organization = member.posts().getFirst().organization();
        member.run(() -> {
            if (projects.any()) return 0L;
            try (Stream<SheetRow> rows = rows(file)) {
                return intakes.load("projects", organization, name, rows);
            }
        });
    }
}
