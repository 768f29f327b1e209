/**
 * The YAML file of a job: the records that it becomes, the checks, and the messages for what is
 * wrong with it. The contract's keys that are not built yet are refused by name.
 */
@NullMarked
package dev.scalesweep.config;

import org.jspecify.annotations.NullMarked;
