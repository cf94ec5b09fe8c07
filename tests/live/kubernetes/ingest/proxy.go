package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"

	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

// proxy stands before an API server as some do in front of real ones: it hands on no Accept header, so that whoever asks gets
// JSON. It listens on loopback without TLS, and ends when it is ended.
func proxy(arguments []string) error {
	flags := flag.NewFlagSet("proxy", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "the API server's")
	written := flags.String("write", "", "where the proxy's own kubeconfig goes")
	_ = flags.Parse(arguments)
	config, err := clientcmd.BuildConfigFromFlags("", *kubeconfig)
	if err != nil {
		return err
	}
	config.NextProtos = []string{"http/1.1"} // as Hopscope does for large lists
	config.DisableCompression = true         // unless the client wants it
	transport, err := rest.TransportFor(config)
	if err != nil {
		return err
	}
	server, err := url.Parse(config.Host)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	text := fmt.Sprintf(`{"apiVersion": "v1", "kind": "Config", "clusters": [{"name": "proxy", "cluster": {"server": "http://%s"}}],
"users": [{"name": "nobody", "user": {}}],
"contexts": [{"name": "proxy", "context": {"cluster": "proxy", "user": "nobody"}}], "current-context": "proxy"}
`, listener.Addr())
	if err := os.WriteFile(*written+".new", []byte(text), 0o600); err != nil {
		return err
	}
	if err := os.Rename(*written+".new", *written); err != nil {
		return err
	}
	return http.Serve(listener, &httputil.ReverseProxy{
		Transport:     transport,
		FlushInterval: -1, // a watch's events are handed on as they come
		Rewrite: func(request *httputil.ProxyRequest) {
			request.SetURL(server)
			request.Out.Header.Del("Accept")
		}})
}
