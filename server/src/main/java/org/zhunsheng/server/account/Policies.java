package org.zhunsheng.server.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.server.access.Post;
import org.zhunsheng.server.setting.Settings;

/** 眼下的安全规则。 */
@Component
public class Policies {

    private final Settings settings;

    Policies(Settings settings) {
        this.settings = settings;
    }

    public Profile profile() {
        return Profile.of(settings.value("policy.profile"));
    }

    /** 担任这些岗位的人要有第二因素。 */
    boolean needsFactor(List<Post> posts) {
        return posts.stream().anyMatch(post -> post.role().needsSecondFactor());
    }
}
