package org.payersim.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/**
 * Watches what partners do in their homes. They write, rename and remove in {@code in/}, read and
 * remove in {@code out/}, and nothing else. An upload is whole when its file is closed, or, if its
 * name is a temporary one, when it is renamed; one that breaks off stays where it is, to be gone on
 * with or written anew.
 */
final class HomeGuard implements SftpEventListener {
  private static final String IN = "/in/";
  private static final String OUT = "/out/";

  private final Map<String, SftpHome> homes;
  private final long limit;
  private final Set<Handle> failed = ConcurrentHashMap.newKeySet();
  private final Set<Handle> begun = ConcurrentHashMap.newKeySet();

  HomeGuard(Map<String, SftpHome> homes, long limit) {
    this.homes = Map.copyOf(homes);
    this.limit = limit;
  }

  private SftpHome home(ServerSession session) throws SftpException {
    SftpHome home = homes.get(session.getUsername());
    if (home == null) {
      throw refused("nobody is logged in");
    }
    return home;
  }

  private static SftpException refused(String why) {
    return new SftpException(SftpConstants.SSH_FX_PERMISSION_DENIED, why);
  }

  /** As the partner sees it: absolute, without detours. */
  private static String path(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** The name of a file right in a folder; empty if it is not there. */
  private static String nameIn(String folder, Path path) {
    String text = path(path);
    String name = text.startsWith(folder) ? text.substring(folder.length()) : "";
    return name.indexOf('/') < 0 ? name : "";
  }

  private static boolean writes(FileHandle handle) {
    Set<StandardOpenOption> options = handle.getOpenOptions();
    return options.contains(StandardOpenOption.WRITE)
        || options.contains(StandardOpenOption.APPEND);
  }

  @Override
  public void opening(ServerSession session, String remoteHandle, Handle handle)
      throws IOException {
    if (handle instanceof FileHandle file && writes(file)) {
      String name = nameIn(IN, file.getFile());
      if (name.isEmpty()) {
        throw refused("files are written to /in only");
      }
      if (!home(session).begin(name)) {
        throw new SftpException(
            SftpConstants.SSH_FX_FAILURE, "this file is being written by somebody else");
      }
      begun.add(handle);
    }
  }

  @Override
  public void openFailed(
      ServerSession session,
      String remotePath,
      Path localPath,
      boolean isDirectory,
      @Nullable Throwable thrown)
      throws IOException {
    for (Handle handle : begun) {
      if (handle.getFile().equals(localPath) && !handle.isOpen()) {
        end(session, handle);
      }
    }
  }

  private boolean end(ServerSession session, Handle handle) throws SftpException {
    boolean mine = begun.remove(handle);
    if (mine) {
      home(session).end(nameIn(IN, handle.getFile()));
    }
    return mine;
  }

  @Override
  public void writing(
      ServerSession session,
      String remoteHandle,
      FileHandle handle,
      long offset,
      byte[] data,
      int dataOffset,
      int dataLength)
      throws IOException {
    if (offset + dataLength > limit) {
      failed.add(handle);
      throw new SftpException(
          SftpConstants.SSH_FX_FAILURE, "a file may have up to " + limit + " bytes");
    }
  }

  @Override
  public void closed(
      ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown)
      throws IOException {
    boolean tooLong = failed.remove(handle);
    if (end(session, handle)) {
      String name = nameIn(IN, handle.getFile());
      if (tooLong) {
        home(session).discard(name);
      } else if (thrown == null && !SftpHome.isTemporary(name)) {
        home(session).take(name);
      }
    }
  }

  /** The connection ended while the file was open: what there is of it stays. */
  @Override
  public void exiting(ServerSession session, Handle handle) throws IOException {
    boolean tooLong = failed.remove(handle);
    if (end(session, handle) && tooLong) {
      home(session).discard(nameIn(IN, handle.getFile()));
    }
  }

  @Override
  public void moving(
      ServerSession session, Path source, Path target, Collection<CopyOption> options)
      throws IOException {
    String from = nameIn(IN, source);
    String to = nameIn(IN, target);
    if (from.isEmpty() || to.isEmpty()) {
      throw refused("files are renamed within /in only");
    }
    if (home(session).isWritten(from) || home(session).isWritten(to)) {
      throw new SftpException(SftpConstants.SSH_FX_FAILURE, "this file is being written");
    }
  }

  @Override
  public void moved(
      ServerSession session,
      Path source,
      Path target,
      Collection<CopyOption> options,
      @Nullable Throwable thrown)
      throws IOException {
    String name = nameIn(IN, target);
    if (thrown == null && !SftpHome.isTemporary(name)) {
      home(session).take(name);
    }
  }

  @Override
  public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
    if (isDirectory || (nameIn(IN, path).isEmpty() && nameIn(OUT, path).isEmpty())) {
      throw refused("files in /in and /out may be removed, nothing else");
    }
  }

  @Override
  public void creating(ServerSession session, Path path, Map<String, ?> attributes)
      throws IOException {
    throw refused("there are no other folders than /in and /out");
  }

  @Override
  public void linking(ServerSession session, Path source, Path target, boolean symbolic)
      throws IOException {
    throw refused("there are no links here");
  }

  /** Times and rights of his own uploads a client may set; that matters to nobody. */
  @Override
  public void modifyingAttributes(ServerSession session, Path path, Map<String, ?> attributes)
      throws IOException {
    if (nameIn(IN, path).isEmpty()) {
      throw refused("only files in /in may be changed");
    }
  }
}
