#include "app/export_saver.h"

#include "model/base/write_file.h"

#include <QFile>

namespace hopscope::app {

namespace {

constexpr int lookPause = 100;

} // namespace

ExportSaver::ExportSaver(QObject* parent) : QObject(parent)
{
    m_look.setInterval(lookPause);
    connect(&m_look, &QTimer::timeout, this, [this] { emit progressed(m_shared->done, m_shared->all); });
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
    for (const ExportFile& file : files) {
        const std::string name = QFile::encodeName(file.name).toStdString();
        // A folder that cannot be written to is said before minutes of work.
        if (const Status replaceable = checkReplaceable(name); !replaceable)
            return replaceable;
        const auto bytes = file.work->bytes(file.name.toStdString(), progress);
        if (!bytes)
            return bytes.error();
        if (shared.isStopped)
            return Error{ErrorKind::WriteFailed, "stopped", ""};
        if (const Status written = replaceFile(name, {bytes->constData(), std::size_t(bytes->size())}); !written)
            return written;
    }
    return success();
}

void ExportSaver::start(std::vector<ExportFile> files)
{
    m_shared = std::make_shared<Shared>();
    m_isBusy = true;
    m_look.start();
    m_worker.start([files = std::move(files), shared = m_shared] { return write(files, *shared); },
                   [this, shared = m_shared](const Status& status) {
                       m_isBusy = false;
                       m_look.stop();
                       emit ended(status, !status && shared->isStopped);
                   });
}

} // namespace hopscope::app
