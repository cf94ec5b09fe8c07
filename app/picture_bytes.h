// What is made once and then kept, by whoever asks first: an estimate, a file, a drag.
#pragma once

#include "app/picture_data.h"
#include "widgets/storyboard/moving_file.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <mutex>

namespace hopscope::app {

/// The objects that a picture takes along. From any thread.
class LazyData
{
public:
    using Maker = std::function<PictureData()>;
    explicit LazyData(Maker make) : m_make(std::move(make)) {}

    QByteArray document();
    /// Once it is made.
    bool isTooLarge() const { return m_isTooLarge; }

private:
    Maker m_make;
    std::once_flag m_once;
    QByteArray m_document;
    std::atomic<bool> m_isTooLarge = false;
};

/// The bytes of a file: what an estimate has made is what is saved. From any thread; whoever comes second waits.
class KeptBytes
{
public:
    using Maker = std::function<Result<QByteArray>(const std::string& fileName, const storyboard::Progress& progress)>;
    explicit KeptBytes(Maker make) : m_make(std::move(make)) {}

    /// Errors: the maker's; WriteFailed when `progress` stops it. Neither is kept.
    Result<QByteArray> get(const std::string& fileName, const storyboard::Progress& progress);

private:
    Maker m_make;
    std::mutex m_mutex;
    std::optional<QByteArray> m_bytes;
};

} // namespace hopscope::app
