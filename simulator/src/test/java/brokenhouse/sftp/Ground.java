package brokenhouse.sftp;

/** Something others may know. */
public class Ground {}
