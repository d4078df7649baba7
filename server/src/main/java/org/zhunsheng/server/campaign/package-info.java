/** 任务与填报：下达任务，每个项目一份填报，逐级审核、退回、撤销、延期，每一步留下一条。 */
@NullMarked
package org.zhunsheng.server.campaign;

import org.jspecify.annotations.NullMarked;
