// Stands for semver in the client's bundle: the manifest's `engines` keeps the extension out of older versions already.
module.exports = (version) => version;
