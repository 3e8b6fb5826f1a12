package org.robustscope.app.common;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

final class PooledTaskRunner implements TaskRunner {
  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService pool;
  private final HandOver publish;

  PooledTaskRunner(int size, Executor publish) {
    if (size < 1) {
      throw new IllegalArgumentException("threads (" + size + ") should be at least 1");
    }
    this.pool = Executors.newFixedThreadPool(size, this::thread);
    this.publish = new HandOver(publish);
  }

  private Thread thread(Runnable work) {
    return Thread.ofPlatform()
        .name("robustscope-work-" + threads.incrementAndGet())
        .daemon()
        // Below the window's thread, so that a film under way or a slider never waits for a free
        // core.
        .priority(Thread.MIN_PRIORITY)
        .unstarted(work);
  }

  @Override
  public Executor background() {
    return pool;
  }

  @Override
  public Executor publish() {
    return publish;
  }

  @Override
  public void close() {
    pool.shutdownNow();
    publish.end();
  }
}
