/** 命令行：每个命令一个类、一段帮助；结果写标准输出，其余写标准错误。 */
@NullMarked
package org.zhunsheng.cli;

import org.jspecify.annotations.NullMarked;
