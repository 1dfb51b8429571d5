package org.payersim.replica;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A message on its way to another replica. */
@SuppressWarnings("serial") // written by itself, never by Java's serialization
final class Deliver implements Callable<Boolean>, DataSerializable, HazelcastInstanceAware {
  private String from = "";
  private byte[] message = {};
  private @Nullable HazelcastInstance there;

  /** To be read into. */
  Deliver() {}

  Deliver(String from, byte[] message) {
    this.from = from;
    this.message = message;
  }

  @Override
  public void setHazelcastInstance(HazelcastInstance instance) {
    there = instance;
  }

  @Override
  public Boolean call() throws IOException {
    Peers.Hearing hearing = Peers.hearing(Objects.requireNonNull(there));
    hearing.heard(from, MessageCodec.decode(message));
    return Boolean.TRUE;
  }

  @Override
  public void writeData(ObjectDataOutput out) throws IOException {
    out.writeString(from);
    out.writeByteArray(message);
  }

  @Override
  public void readData(ObjectDataInput in) throws IOException {
    from = Objects.requireNonNull(in.readString());
    message = Objects.requireNonNull(in.readByteArray());
  }
}
