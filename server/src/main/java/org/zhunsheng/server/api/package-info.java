/** 接口 /api/v1 的共同部分：描述、幂等键。各包的接口在各包里（{@code …Api}）。 */
@NullMarked
package org.zhunsheng.server.api;

import org.jspecify.annotations.NullMarked;
