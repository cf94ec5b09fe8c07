#include "app/export_saver.h"

#include "model/base/write_file.h"

#include <QFile>

namespace hopscope::app {

namespace {

constexpr int lookPause = 100;

std::string placeOf(const ExportFile& file)
{
    return QFile::encodeName(file.name).toStdString();
}

} // namespace

ExportSaver::ExportSaver(QObject* parent) : QObject(parent)
{
    m_look.setInterval(lookPause);
    connect(&m_look, &QTimer::timeout, this, [this] { emit progressed(m_shared->done, m_shared->all); });
    m_worker.whenFaulted([this](const std::exception_ptr& fault) {
        end(Error{ErrorKind::WriteFailed, tr("it could not be made").toStdString(), m_first.toStdString()}, false);
        std::rethrow_exception(fault);
    });
}

ExportSaver::~ExportSaver()
{
    stop();
}

void ExportSaver::stop()
{
    if (m_shared)
        m_shared->isStopped = true;
}

Status ExportSaver::write(const std::vector<ExportFile>& files, Shared& shared)
{
    const storyboard::Progress progress = [&shared](int done, int all) {
        shared.done = done;
        shared.all = all;
        return !shared.isStopped;
    };
    // A folder that cannot be written to is said before minutes of work.
    for (const ExportFile& file : files) {
        if (const Status replaceable = checkReplaceable(placeOf(file)); !replaceable)
            return replaceable;
    }
    std::vector<QByteArray> made; // of a pair both, or none
    for (const ExportFile& file : files) {
        auto bytes = file.work->bytes(file.name.toStdString(), progress);
        if (!bytes)
            return bytes.error();
        if (shared.isStopped)
            return Error{ErrorKind::WriteFailed, "stopped", ""};
        made.push_back(std::move(*bytes));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (const Status written = replaceFile(placeOf(files[i]), {made[i].constData(), std::size_t(made[i].size())}); !written)
            return written;
    }
    return success();
}

void ExportSaver::end(const Status& status, bool stopped)
{
    m_isBusy = false;
    m_look.stop();
    emit ended(status, stopped);
}

void ExportSaver::start(std::vector<ExportFile> files)
{
    m_shared = std::make_shared<Shared>();
    m_isBusy = true;
    m_first = files.empty() ? QString() : files.front().name;
    m_look.start();
    m_worker.start([files = std::move(files), shared = m_shared] { return write(files, *shared); },
                   [this, shared = m_shared](const Status& status) { end(status, !status && shared->isStopped); });
}

} // namespace hopscope::app
