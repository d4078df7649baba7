package org.zhunsheng.server.account;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 到点的工作。 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetirementConfiguration {}
