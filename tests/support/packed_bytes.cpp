#include "tests/support/packed_bytes.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string_view>

namespace hopscope::test {

namespace {

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size)
{
    static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
    return la_ssize_t(size);
}

void require(int state, archive* made)
{
    if (state < ARCHIVE_WARN)
        throw std::runtime_error(archive_error_string(made) ? archive_error_string(made) : "libarchive");
}

void addEntry(archive* made, const std::string& name, const std::string& bytes)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, la_int64_t(bytes.size()));
    require(archive_write_header(made, entry), made);
    archive_write_data(made, bytes.data(), bytes.size());
    archive_entry_free(entry);
}

} // namespace

std::string archiveOf(const ArchiveFiles& files, const char* format, const char* filter, const char* password)
{
    std::string out;
    archive* made = archive_write_new();
    require(archive_write_set_format_by_name(made, format), made);
    if (std::string_view(filter) != "none")
        require(archive_write_add_filter_by_name(made, filter), made);
    archive_write_set_bytes_in_last_block(made, 1);
    if (password) {
        require(archive_write_set_options(made, "zip:encryption=traditional"), made);
        require(archive_write_set_passphrase(made, password), made);
    }
    require(archive_write_open(made, &out, nullptr, append, nullptr), made);
    for (const auto& [name, bytes] : files)
        addEntry(made, name, bytes);
    require(archive_write_close(made), made);
    archive_write_free(made);
    return out;
}

std::string packed(const std::string& bytes, const char* filter)
{
    return archiveOf({{"data", bytes}}, "raw", filter);
}

} // namespace hopscope::test
