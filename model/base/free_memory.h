// Memory that is free and that the allocator keeps.
#pragma once

namespace hopscope {

/// Hands back to the system what the allocator keeps of freed memory, of all threads: glibc has an arena for each thread, and what
/// one thread made and another freed stays in it. Takes milliseconds, in which other threads may wait for memory: for when much has
/// been freed. Does nothing where the C library has no such call.
void giveBackFreeMemory();

} // namespace hopscope
