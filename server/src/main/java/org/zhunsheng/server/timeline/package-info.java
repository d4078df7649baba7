/** 填报的经过：一份填报从头到尾的每一件事——走的每一步、意见、改动、文件、公开——按时间放在一处，各凭各的权限看。 */
@NullMarked
package org.zhunsheng.server.timeline;

import org.jspecify.annotations.NullMarked;
